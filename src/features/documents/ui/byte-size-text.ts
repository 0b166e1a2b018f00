/** A file's size as people read it, with a decimal comma: "283 KB", "3,4 MB". */
export function byteSizeText(bytes: number): string {
	if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
	return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
