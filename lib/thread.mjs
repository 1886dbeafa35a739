import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// A thread takes over neither the loader nor the aliases of whoever started it.
register();
const { tasks } = await import(workerData.entry);

parentPort.on("message", async ({ id, name, input }) => {
  const say = (words) => parentPort.postMessage({ id, ...words });
  try {
    say({ answer: await tasks[name](input, (news) => say({ news })) });
  } catch (error) {
    say({ error });
  }
});
