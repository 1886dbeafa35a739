import { useTranslations } from "next-intl";
import { OneButton } from "@/components/ui/one-button";
import type { RequestPage } from "@/lib/requests/queries";
import { decline, withdraw } from "../actions";

/** The other way out, for whoever may still take it: a kind no, or taking the request back. */
export function SmallStep({ request: { id, side, state, partner } }: { request: RequestPage }) {
  const t = useTranslations("requests.page");
  if (state !== "asked" && state !== "accepted") return null;
  const name = partner.firstName;
  const fields = { requestId: id };
  if (side === "mentee") {
    return (
      <div>
        <OneButton action={withdraw} fields={fields} label={t("withdraw")} variant="quiet" />
        <p className="mt-2 text-sm text-muted">{t("withdrawWords", { name })}</p>
      </div>
    );
  }
  return (
    <div>
      <OneButton
        action={decline}
        fields={fields}
        label={t(state === "accepted" ? "changeMind" : "decline")}
        variant="quiet"
      />
      <p className="mt-2 text-sm text-muted">{t("declineNext", { name })}</p>
    </div>
  );
}
