/**
 * A request's body that fails after so many bytes. What `content-length` claims is believed only
 * when it is too much: a stream has none, and a sender may lie.
 */
export function boundedBody(request: Request, most: number) {
  let size = 0;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      size += part.byteLength;
      if (size > most) controller.error(new Error("too big"));
      else controller.enqueue(part);
    },
  });
  const claimed = Number(request.headers.get("content-length") ?? 0);
  const body = claimed > most ? failing() : (request.body?.pipeThrough(count) ?? null);
  return { body, isTooBig: () => claimed > most || size > most };
}

function failing(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.error(new Error("too big")) });
}
