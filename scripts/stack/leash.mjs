// Loaded into the web and worker processes: when the process that started them is gone, even
// killed, they end as well, so that nothing is ever left behind. It watches from a thread of its
// own, because a process can hang while it ends.
import { isMainThread, Worker, workerData } from "node:worker_threads";

const PATIENCE = 6000;

if (isMainThread) {
  const watcher = new Worker(new URL(import.meta.url), {
    execArgv: [],
    workerData: { starter: process.ppid },
  });
  watcher.unref();
} else if (workerData?.starter) {
  watch(workerData.starter);
}

function watch(starter) {
  const watching = setInterval(() => {
    if (process.ppid === starter && isAlive(starter)) return;
    clearInterval(watching);
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.kill(process.pid, "SIGKILL"), PATIENCE);
  }, 500);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
