import {
  Body,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/messages";
import type { Leave } from "@/lib/notifications/templates";
import type { MailTranslator } from "./render";

type MailLayoutProps = {
  t: MailTranslator;
  locale: Locale;
  /** The line that mail programs show beside the subject. */
  preview: string;
  title: string;
  /** Why this mail came, and who sent it. */
  footer: string;
  /** The ways out of a mail that need not come. */
  leave?: Leave | undefined;
  children: ReactNode;
};

export const serif = "Georgia, 'Times New Roman', serif";
const sans = "'Atkinson Hyperlegible', Verdana, 'Segoe UI', sans-serif";
/** Mail programs know no variables; these are the paper and ink of `app/globals.css`. */
export const ink = { paper: "#faf7f1", surface: "#fffdf9", ink: "#211c15", muted: "#665d50" };
export const accent = { spruce: "#1f5e4b", soft: "#e4efe9", line: "#e4dccd" };

/** The sheet of paper that every mail is written on. */
export function MailLayout(props: MailLayoutProps) {
  const { t, locale, preview, title, footer, leave, children } = props;
  return (
    <Html lang={locale}>
      <Head>
        <meta name="color-scheme" content="light" />
        <title>{title}</title>
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ backgroundColor: ink.paper, margin: 0, padding: "24px 12px" }}>
        <Container style={{ maxWidth: 560 }}>
          <Text style={wordmark}>Bookends</Text>
          <Section style={sheet}>
            <Heading as="h1" style={heading}>
              {title}
            </Heading>
            {children}
          </Section>
          <Hr style={{ borderColor: accent.line, margin: "20px 0 10px" }} />
          <Text style={small}>{footer}</Text>
          {leave ? (
            <Text style={small}>
              <Link href={leave.page} style={{ color: ink.muted, textDecoration: "underline" }}>
                {t(`leave.${leave.about}`)}
              </Link>
              {" · "}
              <Link href={leave.choices} style={{ color: ink.muted, textDecoration: "underline" }}>
                {t("leave.choices")}
              </Link>
            </Text>
          ) : null}
        </Container>
      </Body>
    </Html>
  );
}

export const paragraph = {
  color: ink.ink,
  fontFamily: sans,
  fontSize: 16,
  lineHeight: "25px",
  margin: "0 0 14px",
};

export const button = {
  backgroundColor: accent.spruce,
  borderRadius: 10,
  color: ink.surface,
  display: "inline-block",
  fontFamily: paragraph.fontFamily,
  fontSize: 16,
  fontWeight: 700,
  lineHeight: "22px",
  padding: "12px 20px",
  textDecoration: "none",
};

const small = { ...paragraph, color: ink.muted, fontSize: 13, lineHeight: "20px" };
const wordmark = {
  color: accent.spruce,
  fontFamily: serif,
  fontSize: 20,
  fontWeight: 600,
  margin: "0 0 12px",
};
const sheet = {
  backgroundColor: ink.surface,
  border: `1px solid ${accent.line}`,
  borderRadius: 14,
  padding: "26px 28px 14px",
};
const heading = {
  color: ink.ink,
  fontFamily: serif,
  fontSize: 25,
  fontWeight: 500,
  lineHeight: "31px",
  margin: "0 0 14px",
};
