import { getTranslations } from "next-intl/server";
import { Instant } from "@/components/time";
import { Badge } from "@/components/ui/badge";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnSession } from "@/lib/auth/own-sessions";
import { endOne, endOthers } from "../actions";

type SessionsProps = { sessions: OwnSession[]; timeZone: string };

/** Each browser that is signed in, this one first; one form ends one of them, another all others. */
export async function Sessions({ sessions, timeZone }: SessionsProps) {
  const t = await getTranslations("auth.account");
  return (
    <>
      <p className="mb-4 text-muted">{t("sessionsWords")}</p>
      <Form action={endOne} className="grid gap-4">
        <ul className="divide-y divide-line">
          {sessions.map((session) => (
            <li
              key={session.id}
              className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 py-3.5"
            >
              <div className="min-w-0">
                <p className="font-semibold">
                  {session.device || t("unknown")}{" "}
                  {session.current ? <Badge tone="fine">{t("here")}</Badge> : null}
                </p>
                <p className="text-sm text-muted">
                  {t("since")} <Instant at={session.createdAt} timeZone={timeZone} /> ·{" "}
                  {session.current ? (
                    t("inUse")
                  ) : (
                    <>
                      {t("seen")} <Instant at={session.lastSeenAt} timeZone={timeZone} />
                    </>
                  )}
                </p>
              </div>
              {session.current ? null : (
                <SubmitButton variant="quiet" size="small" name="id" value={session.id}>
                  {t("end")}
                </SubmitButton>
              )}
            </li>
          ))}
        </ul>
      </Form>
      {sessions.length > 1 ? (
        <Form action={endOthers} className="mt-4 grid gap-4 border-t border-line pt-5">
          <SubmitButton variant="quiet" wide="phone">
            {t("endOthers")}
          </SubmitButton>
        </Form>
      ) : null}
    </>
  );
}
