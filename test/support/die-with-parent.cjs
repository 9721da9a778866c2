// Standard input ends with the process that started this one, whatever ended that: no server outlives its test.
process.stdin
  .on('end', () => process.kill(process.pid, 'SIGKILL'))
  .resume()
  .unref()
