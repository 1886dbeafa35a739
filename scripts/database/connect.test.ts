import { type AddressInfo, createServer, type Server } from "node:net";
import { afterEach, expect, it } from "vitest";
import { requireUsableServer } from "./connect.ts";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

it("refuses a server older than 15 in a sentence that names both versions, and no password", async () => {
  const url = await serverOfVersion("140020");
  await expect(requireUsableServer(url)).rejects.toMatchObject({
    what: `The database server at 127.0.0.1:${new URL(url).port}/bookends is PostgreSQL 14; Bookends needs 15 or newer.`,
    remedy: "Upgrade that server, or point DATABASE_URL at a newer one.",
  });
  await expect(requireUsableServer(await serverOfVersion("90624"))).rejects.toThrow(
    /is PostgreSQL 9;/,
  );
});

it("takes 15 and what comes after it", async () => {
  for (const number of ["150000", "150020", "180004"]) {
    await expect(requireUsableServer(await serverOfVersion(number))).resolves.toBeUndefined();
  }
});

/**
 * As much of PostgreSQL's protocol as the question needs: lets anybody in and answers every query
 * with this number. https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
async function serverOfVersion(number: string): Promise<string> {
  const server = createServer((socket) => {
    let greeted = false;
    socket.on("error", () => {});
    socket.on("data", (data) => {
      if (!greeted) {
        greeted = true;
        socket.write(Buffer.concat([message("R", int32(0)), ready]));
      } else if (data.toString("latin1", 0, 1) === "Q") {
        socket.write(
          Buffer.concat([
            columnNamed("number"),
            rowOf(number),
            message("C", text("SELECT 1")),
            ready,
          ]),
        );
      } else socket.end();
    });
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return `postgresql://owner:very-secret@127.0.0.1:${port}/bookends`;
}

function message(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function columnNamed(name: string): Buffer {
  const [textType, anyLength] = [25, -1];
  const column = [int32(0), int16(0), int32(textType), int16(anyLength), int32(-1), int16(0)];
  return message("T", Buffer.concat([int16(1), text(name), ...column]));
}

function rowOf(value: string): Buffer {
  return message("D", Buffer.concat([int16(1), int32(value.length), Buffer.from(value)]));
}

const ready = message("Z", Buffer.from("I"));

function text(words: string): Buffer {
  return Buffer.from(`${words}\0`);
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
