import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import {
  acceptedRequest,
  askedRequest,
  askingScene,
  enrolmentOf,
  timesOnRecord,
  toldOf,
} from "@/lib/testing/requests";
import { withClient } from "./connect";
import { MIGRATIONS } from "./prepare";

const file = join(MIGRATIONS, "20261129181800_close_set_aside", "migration.sql");

const migrate = () =>
  withClient(process.env.DATABASE_OWNER_URL ?? "", (client) =>
    client.query(`begin; ${readFileSync(file, "utf8")} commit;`),
  );

it("closes what people set aside before had asked, once and on record, and nothing else", async () => {
  const { district, mentor, mentee } = await askingScene({ capacity: 3 });
  const [promised, waiting, late] = [
    await district.mentee({ firstName: "Ada", lastName: "Early" }),
    await district.mentee(),
    await district.mentee(),
  ];
  const ids = {
    asked: await askedRequest(district, mentee, mentor),
    accepted: await acceptedRequest(district, promised, mentor),
    waiting: await askedRequest(district, waiting, mentor),
    late: await askedRequest(district, late, mentor),
  };
  for (const one of [mentee, promised, late]) {
    const id = await enrolmentOf(district, one);
    // As the command left it when it closed nothing yet.
    await district.put((tx) =>
      tx.enrolment.update({
        where: { districtId_id: { districtId: district.id, id } },
        data: { noMatchReason: "On leave until May" },
      }),
    );
  }
  await district.put((tx) =>
    tx.pairRequest.update({
      where: { districtId_id: { districtId: district.id, id: ids.late } },
      data: { expiresAt: new Date(Date.now() - 60_000) },
    }),
  );
  for (let turn = 0; turn < 2; turn++) {
    await migrate();
    const rows = await district.put((tx) =>
      tx.pairRequest.findMany({ where: { districtId: district.id } }),
    );
    const states = new Map(rows.map(({ id, state }) => [id, state]));
    expect(Object.values(ids).map((id) => states.get(id))).toEqual([
      "setAside",
      "setAside",
      "asked",
      "asked",
    ]);
    expect(await timesOnRecord(district, "requests.setAside")).toBe(2);
    expect(await toldOf(district, "requestWithdrawn")).toEqual([mentor.id, mentor.id]);
  }
  const notices = await district.put((tx) =>
    tx.notice.findMany({ where: { districtId: district.id, kind: "requestWithdrawn" } }),
  );
  expect(notices).toContainEqual(
    expect.objectContaining({
      values: { requestId: ids.accepted, partner: "Ada Early" },
      href: `/requests/${ids.accepted}`,
    }),
  );
});
