// Preloaded into every supervised process: when the supervisor's channel closes, the process is asked to end.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
