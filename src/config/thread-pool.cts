// Required before anything else is loaded: libuv reads the variable when its pool is first used, and on Node 20 the
// loader of ES modules uses the pool. Password hashes occupy as many threads as there are cores; token verification,
// the file system and look-ups of names need the rest.
const os: typeof import('node:os') = require('node:os')
process.env.UV_THREADPOOL_SIZE ??= String(os.availableParallelism() + 4)
