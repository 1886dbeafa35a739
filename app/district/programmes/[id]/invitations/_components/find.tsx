import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { controlStyles } from "@/components/ui/control-styles";
import type { InvitationFilter } from "@/lib/invitations/schema";

/** A plain search that stands in the address. */
export function Find({ filter }: { filter: InvitationFilter }) {
  const t = useTranslations("programmes.invitations");
  return (
    <form method="get" className="mb-4 flex flex-wrap items-end gap-2.5 print:hidden">
      {filter.state ? <input type="hidden" name="state" value={filter.state} /> : null}
      <label className="min-w-0 flex-1 sm:max-w-72">
        <span className="mb-1 block text-sm text-muted">{t("search")}</span>
        <input type="search" name="q" defaultValue={filter.q ?? ""} className={controlStyles} />
      </label>
      <Button type="submit" variant="quiet">
        {t("find")}
      </Button>
    </form>
  );
}
