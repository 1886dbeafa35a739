import * as z from "zod";
import { id } from "@/lib/fields";

export const askToTalkSchema = z.strictObject({ mentorshipId: id });
export const talkSignalSchema = z.strictObject({ signalId: id });
