import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { env } from "@/lib/env";
import { Charts } from "./_components/charts";
import { Feedback } from "./_components/feedback";
import { Forms } from "./_components/forms";
import { Foundations } from "./_components/foundations";
import { KitFrame } from "./_components/kit-frame";
import { Shelves } from "./_components/shelves";
import { Tables } from "./_components/tables";

export const metadata: Metadata = { title: "The kit" };

type KitPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every piece in every state, for those who build. In demo mode only, and in English only. */
export default async function KitPage({ searchParams }: KitPageProps) {
  if (env.BOOKENDS_MODE !== "demo") notFound();
  const { sort, direction } = await searchParams;
  return (
    <KitFrame>
      <Foundations />
      <Shelves />
      <Charts />
      <Forms />
      <Tables
        by={sort === "school" ? "school" : "name"}
        direction={direction === "desc" ? "desc" : "asc"}
      />
      <Feedback />
    </KitFrame>
  );
}
