import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Frame, type Hat } from "@/components/frame/frame";
import { beginnings } from "@/lib/auth/entering";
import { currentFrame } from "@/lib/auth/session";
import { requestTheme } from "@/lib/auth/theme";
import { nameOf } from "@/lib/names";
import { endThisSession, setLocale, setTheme, switchDistrict } from "./actions";
import { mainPlaceOf, placesFor } from "./places";

/**
 * The frame around the pages of one hat; somebody with an office alone keeps the office's frame
 * on the pages all share, such as the notices. It lets nobody in: without a session it draws nothing
 * around the page, and the page itself sends them to sign in.
 */
export async function House(props: { hat: Hat; children: ReactNode }) {
  const { children } = props;
  const frame = await currentFrame();
  if (!frame) return children;
  const worn: readonly Hat[] = frame.takesPart ? ["participant", ...frame.hats] : frame.hats;
  const hat = worn.includes(props.hat) ? props.hat : (worn[0] ?? "participant");
  const t = await getTranslations("frame");
  const hats = worn.map((one) => ({ hat: one, href: beginnings[one] }));
  const mainAction = mainPlaceOf(hat, (key) => t(key), frame);
  return (
    <Frame
      hat={hat}
      personName={nameOf(frame)}
      initials={frame.initials}
      districtName={frame.district.name}
      hats={hats}
      districts={frame.districts.map((one) => ({ ...one, current: one.id === frame.district.id }))}
      unread={frame.unread}
      items={placesFor(hat, (key) => t(key), frame)}
      {...(mainAction ? { mainAction } : {})}
      locale={await getLocale()}
      theme={await requestTheme()}
      noticesHref={"/notifications"}
      helpHref="/help"
      personLinks={[
        { href: "/my-data", label: t("myData") },
        { href: "/account", label: t("account") },
      ]}
      actions={{ setTheme, setLocale, signOut: endThisSession, switchDistrict }}
    >
      {children}
    </Frame>
  );
}
