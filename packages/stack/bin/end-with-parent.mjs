// Preloaded into every supervised process: when the supervisor's channel closes, the process is asked to end.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Listening keeps the channel, and so the process, alive; one that has nothing left to do must be able to end.
process.channel?.unref();
