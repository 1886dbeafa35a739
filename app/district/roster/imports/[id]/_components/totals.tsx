import { getFormatter, getTranslations } from "next-intl/server";
import type { ImportDetail } from "@/lib/imports/queries";

/** The counts of a staged file, as the parts of one bar with their numbers, and what was left out. */
export async function Totals({ found }: { found: ImportDetail }) {
  const t = await getTranslations("roster.import");
  const format = await getFormatter();
  const { added, changed, same, problem, leaving, notOpen, elsewhere, librarians, together } =
    found.counts;
  const parts = [
    { key: "added", count: added, look: "bg-accent" },
    { key: "changed", count: changed, look: "bg-amber" },
    { key: "same", count: same, look: "bg-edge" },
    { key: "problem", count: problem, look: "bg-brick" },
  ] as const;
  const all = added + changed + same + problem;
  return (
    <section className="card mb-5 rounded-lg border border-line bg-surface p-5 shadow-lift sm:px-6">
      <div
        aria-hidden="true"
        className="print-exact mb-5 flex h-3 gap-0.5 overflow-hidden rounded-full"
      >
        {parts.map(({ key, count, look }) =>
          count > 0 ? (
            <div key={key} className={look} style={{ flexGrow: Math.max(count / all, 0.015) }} />
          ) : null,
        )}
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-5">
        {[...parts, { key: "leaving", count: leaving, look: "" } as const].map(
          ({ key, count, look }) => (
            <div key={key} className="flex flex-col-reverse justify-end">
              <dt className="text-sm text-muted">
                {look ? (
                  <span
                    aria-hidden="true"
                    className={`me-1.5 inline-block size-2.5 rounded-sm ${look}`}
                  />
                ) : null}
                {t(key)}
              </dt>
              <dd className="font-serif text-3xl lining-nums">{format.number(count)}</dd>
            </div>
          ),
        )}
      </dl>
      <ul className="mt-4 grid gap-1 text-sm text-muted empty:hidden">
        {problem === 0 ? <li>{t("noProblems")}</li> : null}
        {librarians > 0 ? <li>{t("librarians", { count: librarians })}</li> : null}
        {together > 0 ? <li>{t("together", { count: together })}</li> : null}
        {notOpen > 0 ? <li>{t("notOpen", { count: notOpen })}</li> : null}
        {elsewhere > 0 ? <li>{t("elsewhere", { count: elsewhere })}</li> : null}
      </ul>
    </section>
  );
}
