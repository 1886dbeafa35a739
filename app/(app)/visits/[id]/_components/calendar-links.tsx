import { useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { addTo } from "@/lib/visits/add-to";
import type { VisitDetail } from "@/lib/visits/queries";

/** For those whose calendar did not take it from the mail. */
export function CalendarLinks({ visit }: { visit: VisitDetail }) {
  const t = useTranslations("visits.calendar");
  const title = t("event", { school: visit.school.name });
  const { google, outlook } = addTo(visit, title);
  return (
    <Card title={t("title")} className="print:hidden">
      <p className="text-sm text-muted">{t("words")}</p>
      <p className="mt-3.5">
        <a
          href={`/visits/${visit.id}/calendar`}
          download
          className={buttonStyles({ variant: "quiet", wide: "phone" })}
        >
          {t("download")}
        </a>
      </p>
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {(
          [
            ["google", google],
            ["outlook", outlook],
          ] as const
        ).map(([name, href]) => (
          <a
            key={name}
            href={href}
            target="_blank"
            rel="noreferrer"
            className="inline-block py-1 text-accent underline underline-offset-[3px]"
          >
            {t(name)}
          </a>
        ))}
      </p>
    </Card>
  );
}
