import { requireCoordinator } from "@/lib/auth/session";
import { boundedBody } from "@/lib/bounded-body";
import { receiveFile } from "@/lib/imports/commands";
import { largestFile, upload } from "@/lib/imports/schema";

const list = "/district/roster/imports";
/** The form's other fields and the boundaries between them. */
const around = 64 * 1024;

/** Takes an uploaded file. A route, because actions stop at 1 MB; the proxy has checked the origin. */
export async function POST(request: Request): Promise<Response> {
  const coordinator = await requireCoordinator();
  const form = await formOf(request);
  if (form === "tooBig") return backTo(`${list}?problem=tooBig`);
  const file = form.get("file");
  const sent = upload.safeParse({
    kind: form.get("kind"),
    formKey: form.get("formKey"),
    fileName: file instanceof File ? file.name.slice(0, 200) : "",
  });
  const kind = form.get("kind") === "schools" ? "schools" : "staff";
  const problem = (name: string) => backTo(`${list}?problem=${name}&kind=${kind}`);
  if (!(file instanceof File) || !sent.success) return problem("noFile");
  const result = await receiveFile(
    coordinator,
    sent.data,
    new Uint8Array(await file.arrayBuffer()),
  );
  return result.ok ? backTo(`${list}/${result.value.id}`) : problem(result.refusal);
}

/** Reads no more than a roster file may have, whatever the request claims. */
async function formOf(request: Request): Promise<FormData | "tooBig"> {
  const { body, isTooBig } = boundedBody(request, largestFile + around);
  const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
  try {
    return await new Response(body, { headers }).formData();
  } catch {
    return isTooBig() ? "tooBig" : new FormData();
  }
}

function backTo(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
