#!/usr/bin/env node
// The package's command. Not an ES module, so that the thread pool gets its size before anything uses it.
require('./config/thread-pool.cjs')
import('./cli.ts')
