import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { setLocale, setTheme, switchDistrict } from "@/app/_frame/actions";
import { localeOptions } from "@/components/locale-options";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { listSessions } from "@/lib/auth/own-sessions";
import { requireFrame } from "@/lib/auth/session";
import { requestTheme, themes } from "@/lib/auth/theme";
import { nameOf } from "@/lib/names";
import { Choice } from "./_components/choice";
import { Sessions } from "./_components/sessions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.account");
  return { title: t("title") };
}

export default async function Account() {
  const frame = await requireFrame();
  const sessions = await listSessions(frame);
  const t = await getTranslations("auth.account");
  const mail = await getTranslations("notifications.mail");
  const looks = await getTranslations("ui.frame");
  return (
    <>
      <PageHeader title={t("title")} lede={t("lede")} />
      <div className="grid items-start gap-5 lg:grid-cols-[1.5fr_1fr]">
        <Card title={t("sessions")}>
          <Sessions sessions={sessions} timeZone={frame.district.timeZone} />
        </Card>
        <div className="grid gap-5">
          <Card title={t("you")}>
            <DescriptionList
              items={[
                { term: t("name"), detail: nameOf(frame) },
                { term: t("address"), detail: <span className="break-all">{frame.email}</span> },
                { term: t("district"), detail: frame.district.name },
              ]}
            />
            <p className="mt-3 text-sm text-muted">{t("correct")}</p>
          </Card>
          {frame.districts.length > 1 ? (
            <Card title={t("districts")}>
              <p className="mb-3 text-sm text-muted">{t("districtsWords")}</p>
              <Choice
                action={switchDistrict}
                name="district"
                label={t("districts")}
                chosen={frame.district.id}
                options={frame.districts.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Card>
          ) : null}
          <Card title={mail("cardTitle")}>
            <p className="mb-3 text-sm text-muted">{mail("cardWords")}</p>
            <LinkButton href="/account/mail" variant="quiet">
              {mail("cardLink")}
            </LinkButton>
          </Card>
          <Card title={t("look")}>
            <Choice
              action={setTheme}
              name="theme"
              label={t("look")}
              chosen={await requestTheme()}
              options={themes.map((value) => ({ value, label: looks(value) }))}
            />
          </Card>
          <Card title={t("language")}>
            <Choice
              action={setLocale}
              name="locale"
              label={t("language")}
              chosen={await getLocale()}
              options={localeOptions}
            />
          </Card>
        </div>
      </div>
    </>
  );
}
