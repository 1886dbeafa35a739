import { expect, it } from "vitest";
import { boundedBody } from "./bounded-body";

const address = "http://localhost/api/drafts";

/** A body that comes in pieces and does not say how long it is; `sent` counts what was taken. */
function streamed(pieces: number, bytes: number, headers: HeadersInit = {}) {
  const sent = { pieces: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (sent.pieces === pieces) return controller.close();
        sent.pieces += 1;
        controller.enqueue(new Uint8Array(bytes).fill(97));
      },
    },
    { highWaterMark: 0 },
  );
  const request = new Request(address, { method: "POST", body, headers, duplex: "half" } as object);
  return { request, sent };
}

it("gives a body that fits as it is", async () => {
  const { request } = streamed(3, 10);
  const { body, isTooBig } = boundedBody(request, 30);
  expect(await new Response(body).text()).toBe("a".repeat(30));
  expect(isTooBig()).toBe(false);
});

it("stops reading a stream that never ends, whatever it claims", async () => {
  for (const claim of [[], [["content-length", "5"] as [string, string]]]) {
    const { request, sent } = streamed(Number.POSITIVE_INFINITY, 10, claim);
    const { body, isTooBig } = boundedBody(request, 30);
    await expect(new Response(body).text()).rejects.toThrow();
    expect(isTooBig()).toBe(true);
    expect(sent.pieces).toBeLessThan(10);
  }
});

it("reads nothing of one that claims too much", async () => {
  const { request, sent } = streamed(9, 10, { "content-length": "90" });
  const { body, isTooBig } = boundedBody(request, 30);
  await expect(new Response(body).text()).rejects.toThrow();
  expect(isTooBig()).toBe(true);
  expect(sent.pieces).toBe(0);
});

it("lets a request without a body be", async () => {
  const { body } = boundedBody(new Request(address), 30);
  expect(body).toBeNull();
});
