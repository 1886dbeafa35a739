import * as z from "zod";
import { id } from "@/lib/fields";

export const onePerson = z.strictObject({ personId: id });
export type OnePerson = z.output<typeof onePerson>;
