import * as z from "zod";
import { id } from "@/lib/fields";

export const noticeSchema = z.strictObject({ noticeId: id });
export const nothingSchema = z.strictObject({});
