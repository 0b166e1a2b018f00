/**
 * Threads for file work and password hashing, unless the operator has set their number: Node's four are all taken by a few
 * photos being flushed to disk. It must be said before anything uses them, so the entry imports this first.
 */
process.env['UV_THREADPOOL_SIZE'] ??= '16';
