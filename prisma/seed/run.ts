import { disconnect } from "@/lib/db";
import { seed } from "./seed";

await seed();
await disconnect();
