import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuSection, menuItem } from "@/components/ui/menu";
import { PlainForm } from "@/components/ui/plain-form";
import type { FrameAction, FrameProps } from "./frame";

const languages = [
  { value: "en", label: "English" },
  { value: "fr", label: "Français" },
  { value: "es", label: "Español" },
] as const;

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
          <Choices
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
        <Choices
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
        <Choices
          name="locale"
          action={actions.setLocale}
          options={languages}
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

type ChoicesProps = {
  name: string;
  action: FrameAction;
  options: readonly { value: string; label: string }[];
  chosen: string | undefined;
  stacked?: boolean;
};

/** One of a few, each a button that sends at once. */
function Choices({ name, action, options, chosen, stacked }: ChoicesProps) {
  return (
    <PlainForm action={action} className={stacked ? "grid" : "flex flex-wrap gap-1"}>
      {options.map((option) => (
        <button
          key={option.value}
          type="submit"
          name={name}
          value={option.value}
          aria-pressed={option.value === chosen}
          lang={name === "locale" ? option.value : undefined}
          className={menuItem(
            stacked
              ? "aria-pressed:bg-soft"
              : "w-auto flex-1 justify-center px-2 text-center text-sm aria-pressed:bg-soft",
          )}
        >
          {option.label}
        </button>
      ))}
    </PlainForm>
  );
}
