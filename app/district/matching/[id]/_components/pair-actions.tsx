import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PairIds, Problem } from "@/lib/matching/types";
import type { OpenPair } from "@/lib/rounds/open-pair";
import type { Price } from "@/lib/rounds/what-if";
import type { Address } from "../address";
import { allow, forbid, pin, swap, unpair, unpin } from "../draft-actions";
import type { Names } from "../names";
import { MoveList, PriceWords, usePriceWords } from "./price-words";
import { type Seen, SeenFields } from "./seen-fields";

type ActionsProps = {
  round: Seen;
  open: OpenPair;
  problem: Problem;
  names: Names;
  ask: Address["ask"];
  href: (query: string) => Route;
};

/** What can be done with a pair of the draft. */
export function DraftedActions(props: ActionsProps) {
  const { round, open, problem, names, ask } = props;
  const t = useTranslations("workbench.panel");
  const { pair, pinned, swaps, apart } = open;
  const who = { mentee: names.full(pair.menteeId) };
  return (
    <div className="mt-6 grid gap-1 border-t border-line pt-4 print:hidden">
      <div className="mb-2 flex flex-wrap gap-2.5">
        <Form action={pinned ? unpin : pin} className="grid gap-3 max-sm:w-full">
          <SeenFields round={round} {...pair} />
          <SubmitButton variant="quiet" wide="phone">
            {t(pinned ? "unpin" : "pin")}
          </SubmitButton>
        </Form>
      </div>
      {swaps.length > 0 ? (
        <Unfolds title={t("swap")} open={ask === "swap"}>
          <SwapForm round={round} open={open} names={names} />
        </Unfolds>
      ) : null}
      <Unfolds title={t("unpair")} open={ask === "apart"} id="take-apart">
        <Priced
          title={t("apartWhat", who)}
          price={apart}
          problem={problem}
          names={names}
          of={pair.menteeId}
        >
          <Form action={unpair} className="mt-3 grid gap-3">
            <SeenFields round={round} menteeId={pair.menteeId} />
            <SubmitButton variant="quiet" size="small" wide="phone">
              {t("unpair")}
            </SubmitButton>
          </Form>
        </Priced>
      </Unfolds>
      <Unfolds title={t("ruleOut")} open={ask === "out"} id="rule-out">
        <RuleOut {...props} />
      </Unfolds>
    </div>
  );
}

/** Ruling out a pair that is not in the draft; nobody moves. */
export function PossibleActions({
  round,
  pair,
  ask,
}: Pick<ActionsProps, "round" | "ask"> & { pair: PairIds }) {
  const t = useTranslations("workbench.panel");
  return (
    <div className="mt-3 print:hidden">
      <Unfolds title={t("ruleOut")} open={ask === "out"} id="rule-out">
        <p>{t("ruleOutFree")}</p>
        <ForbidForm round={round} pair={pair} how="apart" />
      </Unfolds>
    </div>
  );
}

/** The way back for a pair that was ruled out for this round. */
export function AllowAgain({ round, pair }: { round: Seen; pair: PairIds }) {
  const t = useTranslations("workbench.panel");
  return (
    <Form action={allow} className="mt-4 grid gap-3 print:hidden">
      <SeenFields round={round} {...pair} />
      <SubmitButton variant="quiet" wide="phone">
        {t("allow")}
      </SubmitButton>
    </Form>
  );
}

function SwapForm({ round, open, names }: Pick<ActionsProps, "round" | "open" | "names">) {
  const t = useTranslations("workbench.panel");
  const price = usePriceWords();
  const options = open.swaps.map((other) => ({
    value: other.menteeId,
    label: t("swapOption", {
      mentee: names.full(other.menteeId),
      mentor: names.full(other.mentorId),
    }),
    hint: price(other.price),
  }));
  return (
    <Form action={swap} className="grid gap-2.5">
      <SeenFields round={round} menteeId={open.pair.menteeId} />
      <RadioGroup
        // Another list begins with its best again: the one chosen before may be gone from it.
        key={options.map(({ value }) => value).join(" ")}
        name="otherId"
        label={t("swapWith")}
        options={options}
        defaultValue={options[0]?.value ?? ""}
      />
      <SubmitButton variant="quiet" wide="phone">
        {t("swapGo")}
      </SubmitButton>
    </Form>
  );
}

function RuleOut({ round, open, problem, names, href }: ActionsProps) {
  const t = useTranslations("workbench.panel");
  const { pair, without, apart } = open;
  const { menteeId, mentorId } = pair;
  const priced = { problem, names };
  return (
    <div className="grid gap-3">
      {without?.possible === false ? null : (
        <Priced title={t("outAround")} price={without} {...priced}>
          {without ? (
            <ForbidForm round={round} pair={pair} how="around" />
          ) : (
            <p className="mt-1">
              <Link href={href(`pair=${menteeId}.${mentorId}&ask=out`)} scroll={false}>
                {t("outPrice")}
              </Link>
            </p>
          )}
        </Priced>
      )}
      <Priced
        title={t("apartWhat", { mentee: names.full(menteeId) })}
        price={apart}
        of={menteeId}
        {...priced}
      >
        <ForbidForm round={round} pair={pair} how="apart" />
      </Priced>
    </div>
  );
}

/** A proposal with what it would change and who else would move, before the button that does it. */
function Priced(props: {
  title: string;
  price: Price | null;
  problem: Problem;
  names: Names;
  of?: string;
  children: ReactNode;
}) {
  const { title, price, problem, names, of, children } = props;
  return (
    <div className="rounded-md bg-sunken p-4">
      <p className="text-sm text-muted">{title}</p>
      {price?.possible ? (
        <>
          <p className="mt-1">
            <PriceWords price={price} />
          </p>
          <MoveList moves={price.moves} problem={problem} names={names} of={of} />
        </>
      ) : null}
      {children}
    </div>
  );
}

function ForbidForm(props: { round: Seen; pair: PairIds; how: "around" | "apart" }) {
  const { round, pair, how } = props;
  const t = useTranslations("workbench.panel");
  return (
    <Form action={forbid} className="mt-3 grid gap-3">
      <SeenFields round={round} {...pair} />
      <input type="hidden" name="how" value={how} />
      <SubmitButton variant="quiet" size="small" wide="phone">
        {t(how === "around" ? "outAroundGo" : "outApartGo")}
      </SubmitButton>
    </Form>
  );
}

function Unfolds(props: { title: string; open: boolean; id?: string; children: ReactNode }) {
  const { title, open, id, children } = props;
  return (
    <details open={open} id={id}>
      <summary className="inline-block py-1.5 text-accent underline decoration-1 underline-offset-[3px]">
        {title}
      </summary>
      <div className="mt-1.5 mb-2">{children}</div>
    </details>
  );
}
