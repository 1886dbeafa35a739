import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmailLink } from "@/components/ui/email-link";
import { PageHeader } from "@/components/ui/page-header";
import { requireFrame } from "@/lib/auth/session";
import { listCoordinators } from "@/lib/roster/contacts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.help");
  return { title: t("title") };
}

export default async function Help() {
  const { viewer, district } = await requireFrame();
  const coordinators = await listCoordinators(viewer);
  const t = await getTranslations("auth.help");
  return (
    <>
      <PageHeader title={t("title")} lede={t("lede")} />
      <div className="grid items-start gap-5 lg:grid-cols-[1.5fr_1fr]">
        <Card title={t("questions")}>
          <dl className="grid gap-4">
            {(["who", "wrong", "lost", "away"] as const).map((one) => (
              <div key={one}>
                <dt className="font-semibold">{t(`${one}.q`)}</dt>
                <dd className="mt-0.5 max-w-[64ch]">{t(`${one}.a`)}</dd>
              </div>
            ))}
          </dl>
        </Card>
        <Card title={t("people")}>
          <p className="mb-3 text-muted">
            {coordinators.length > 0 ? t("peopleWords", { district: district.name }) : t("nobody")}
          </p>
          <ul className="grid gap-2.5">
            {coordinators.map(({ id, firstName, lastName, email }) => (
              <li key={id}>
                <span className="font-semibold">
                  {firstName} {lastName}
                </span>
                <br />
                <EmailLink email={email} />
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}
