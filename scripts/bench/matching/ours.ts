import { assign } from "@/lib/matching/assign";
import { readInstance } from "./instance-file.ts";
import { tellRuns } from "./runs.ts";

/** Our own solver, the lowest prices with it: what a proof needs is part of the work. */
const problem = readInstance(process.argv[2] ?? "");

tellRuns(problem, () => assign(problem).mentorOf);
