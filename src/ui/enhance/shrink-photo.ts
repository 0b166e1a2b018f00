/** A photo is made smaller when it is over this many bytes or this many pixels on its longer side. */
const BYTES = 2_000_000;
const SIDE = 2_200;
const QUALITY = 0.85;

/** The size to draw a picture at: never larger than it is, the longer side at most {@link SIDE}. */
export function drawnSize(width: number, height: number): { width: number; height: number } {
	const scale = Math.min(1, SIDE / Math.max(width, height));
	return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * The photo as JPEG, upright and no larger than reading it needs; what is small enough, no picture, or not readable by
 * this browser stays as it is. A HEIC photo becomes JPEG wherever the browser can read it.
 */
export async function shrinkPhoto(file: File): Promise<Blob> {
	const heic = /hei[cf]/.test(file.type) || /\.hei[cf]$/i.test(file.name);
	if (!heic && !/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
	try {
		const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
		const { width, height } = drawnSize(picture.width, picture.height);
		const large = file.size > BYTES || width < picture.width;
		if (!large && !heic) {
			picture.close();
			return file;
		}
		const canvas = document.createElement('canvas');
		canvas.width = width;
		canvas.height = height;
		const paper = canvas.getContext('2d');
		if (!paper) return file;
		paper.fillStyle = '#fff';
		paper.fillRect(0, 0, width, height);
		paper.imageSmoothingQuality = 'high';
		paper.drawImage(picture, 0, 0, width, height);
		picture.close();
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
		return blob && (heic || blob.size < file.size) ? blob : file;
	} catch {
		return file;
	}
}
