import { getFormatter, getTranslations } from "next-intl/server";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/link";
import { otherKind } from "@/lib/imports/columns";
import type { ImportDetail } from "@/lib/imports/queries";

/** As many headings are named as it takes to believe it. */
const named = 3;

/** Said above everything else when a file of staff was sent as schools, or the other way round. */
export async function OtherKind({ found }: { found: ImportDetail }) {
  const other = otherKind(found.kind, found.headings);
  if (!other) return null;
  const t = await getTranslations("roster.import.otherKind");
  const format = await getFormatter();
  return (
    <div className="mb-7">
      <Banner
        tone="act"
        title={t(`${other.kind}.title`)}
        action={
          <LinkButton href="/district/roster/imports" variant="quiet">
            {t(`${other.kind}.send`)}
          </LinkButton>
        }
      >
        {t(`${other.kind}.words`, { headings: format.list(other.headings.slice(0, named)) })}
      </Banner>
    </div>
  );
}
