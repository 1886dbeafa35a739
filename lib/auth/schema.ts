import * as z from "zod";

/** Shapes of what is sent at the doors. Safe in a browser. */
const back = z.string().max(2000).optional();

export const askingForCode = z.strictObject({
  email: z
    .string({ error: "form.required" })
    .trim()
    .max(254)
    .pipe(z.email({ error: "form.notAnEmail" })),
  back,
});

export const redeemingCode = z.strictObject({
  code: z.string({ error: "form.required" }).trim().min(1, "form.required").max(40),
  back,
});

export const askingForProof = z.strictObject({ back });
export const provingAgain = redeemingCode;

/** 256 bits in base64url. */
const token = z.string().regex(/^[\w-]{43}$/);

export const redeemingLink = z.strictObject({ token });
export const acceptingInvitation = z.strictObject({ token });
export const enteringDemo = z.strictObject({ email: z.string().max(254), back });
export const endingSession = z.strictObject({ id: z.uuid() });
export const nothing = z.strictObject({});
