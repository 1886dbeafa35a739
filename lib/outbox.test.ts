import { rm } from "node:fs/promises";
import { afterAll, expect, it, vi } from "vitest";
import { findInOutbox, listOutbox } from "./outbox";
import { intoOutbox } from "./outbox-mail";

const folder = vi.hoisted(() => `${process.env.TMPDIR ?? "/tmp"}/bookends-heads-${process.pid}`);
vi.mock("./env", () => ({ env: { OUTBOX_DIR: folder } }));
afterAll(() => rm(folder, { recursive: true }));

it("lists mails by their heads, whatever is long in them, and opens one whole", async () => {
  const to = "Mireille Okafor <mireille@d.example>, Zoé Ångström-Castellanos <zoe@d.example>";
  const subject = `Réservée : une visite à ${"la bibliothèque de l’école ".repeat(4)}le 3 mars`;
  const body = {
    text: "\r\n\r\nSubject: another\r\n\r\nGood morning",
    html: "<p>Good morning</p>",
  };
  await intoOutbox(folder, { from: "Bookends <bookends@d.example>", to, subject, ...body });
  const [line, ...more] = await listOutbox();
  expect(more).toEqual([]);
  expect(line?.subject).toBe(subject);
  const mail = await findInOutbox(line?.name ?? "");
  expect(mail).toMatchObject({ ...line });
  expect(mail?.text).toContain("Good morning");
  expect(mail?.to).toContain("Zoé Ångström-Castellanos");
});
