import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { localeOptions } from "@/components/locale-options";
import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { MenuSection, menuItem } from "@/components/ui/menu-items";
import { PlainForm } from "@/components/ui/plain-form";
import type { FrameProps } from "./frame";
import { MenuChoices } from "./menu-choices";

/** Who is signed in, as what, in which light and language. Plain forms in a panel. */
export function PersonMenu(props: FrameProps) {
  const t = useTranslations("ui.frame");
  const { personName, initials, districtName, hats, districts, actions } = props;
  return (
    <Menu
      ariaLabel={t("person", { name: personName })}
      className="grid size-11 place-items-center rounded-full"
      label={
        <Avatar initials={initials} tone={props.hat === "participant" ? "mentee" : "mentor"} />
      }
    >
      <div className="px-3 pt-1.5 pb-2">
        <p className="font-semibold">{personName}</p>
        <p className="text-sm text-muted">
          {t(`hat.${props.hat}`)} · {districtName}
        </p>
      </div>
      {hats.length > 1 ? (
        <MenuSection title={t("work")}>
          {hats.map(({ hat, href }) => (
            <NextLink
              key={hat}
              href={href}
              aria-current={hat === props.hat ? "true" : undefined}
              className={menuItem()}
            >
              {t(`hat.${hat}`)}
            </NextLink>
          ))}
        </MenuSection>
      ) : null}
      {districts.length > 1 ? (
        <MenuSection title={t("district")}>
          <MenuChoices
            name="district"
            action={actions.switchDistrict}
            stacked
            options={districts.map((district) => ({ value: district.id, label: district.name }))}
            chosen={districts.find((district) => district.current)?.id}
          />
        </MenuSection>
      ) : null}
      {props.personLinks?.length ? (
        <MenuSection>
          {props.personLinks.map((link) => (
            <NextLink key={link.href} href={link.href} className={menuItem()}>
              {link.label}
            </NextLink>
          ))}
        </MenuSection>
      ) : null}
      <MenuSection title={t("theme")}>
        <MenuChoices
          name="theme"
          action={actions.setTheme}
          options={(["light", "dark", "system"] as const).map((value) => ({
            value,
            label: t(value),
          }))}
          chosen={props.theme}
        />
      </MenuSection>
      <MenuSection title={t("language")}>
        <MenuChoices
          name="locale"
          action={actions.setLocale}
          options={localeOptions}
          chosen={props.locale}
        />
      </MenuSection>
      <MenuSection>
        <PlainForm action={actions.signOut}>
          <button type="submit" className={menuItem()}>
            {t("signOut")}
          </button>
        </PlainForm>
      </MenuSection>
    </Menu>
  );
}
