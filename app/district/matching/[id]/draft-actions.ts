"use server";

import { formAction } from "@/lib/auth/action";
import { requireCoordinator } from "@/lib/auth/session";
import { allowPairs, forbidPair, solveAround } from "@/lib/rounds/around";
import {
  chooseInstead,
  pairInDraft,
  swapInDraft,
  unpairInDraft,
  unpinInDraft,
} from "@/lib/rounds/drafting";
import {
  allowSchema,
  forbidSchema,
  menteeSchema,
  pairingSchema,
  pairSchema,
  seenRoundSchema,
  swapSchema,
} from "@/lib/rounds/schema";
import { redoInDraft, undoInDraft } from "@/lib/rounds/undoing";
import { dropScenario, keepScenario, takeScenario } from "@/lib/scenarios/commands";
import { dropScenarioSchema, keepScenarioSchema, takeScenarioSchema } from "@/lib/scenarios/schema";
import { answered } from "./answered";
import { notMoved, notOpen, notPlaced, notReworked, notTurned } from "./refusals";

export const pair = formAction(requireCoordinator, pairingSchema, async (viewer, input, say) =>
  answered(say, await pairInDraft(viewer, input), notMoved, "workbench.said.paired"),
);

export const pin = formAction(requireCoordinator, pairSchema, async (viewer, input, say) =>
  answered(say, await pairInDraft(viewer, input), notMoved, "workbench.said.pinned"),
);

export const unpin = formAction(requireCoordinator, pairSchema, async (viewer, input, say) =>
  answered(say, await unpinInDraft(viewer, input), notMoved, "workbench.said.unpinned"),
);

export const choose = formAction(requireCoordinator, pairSchema, async (viewer, input, say) =>
  answered(say, await chooseInstead(viewer, input), notPlaced, "workbench.said.chosen"),
);

export const swap = formAction(requireCoordinator, swapSchema, async (viewer, input, say) =>
  answered(say, await swapInDraft(viewer, input), notMoved, "workbench.said.swapped"),
);

export const unpair = formAction(requireCoordinator, menteeSchema, async (viewer, input, say) =>
  answered(say, await unpairInDraft(viewer, input), notMoved, "workbench.said.unpaired"),
);

export const forbid = formAction(requireCoordinator, forbidSchema, async (viewer, input, say) =>
  answered(say, await forbidPair(viewer, input), notReworked, "workbench.said.forbidden"),
);

export const allow = formAction(requireCoordinator, allowSchema, async (viewer, input, say) => {
  const refusals = { ...notPlaced, "not-ruled-out": "workbench.refused.not-ruled-out" } as const;
  return answered(say, await allowPairs(viewer, input), refusals, "workbench.said.allowed");
});

export const resolve = formAction(requireCoordinator, seenRoundSchema, async (viewer, seen, say) =>
  answered(say, await solveAround(viewer, seen), notReworked, "workbench.said.resolved"),
);

export const undo = formAction(requireCoordinator, seenRoundSchema, async (viewer, seen, say) =>
  answered(say, await undoInDraft(viewer, seen), notTurned, "workbench.said.undone"),
);

export const redo = formAction(requireCoordinator, seenRoundSchema, async (viewer, seen, say) =>
  answered(say, await redoInDraft(viewer, seen), notTurned, "workbench.said.redone"),
);

export const keep = formAction(
  requireCoordinator,
  keepScenarioSchema,
  async (viewer, input, say) => {
    const refusals = {
      ...notOpen,
      "too-many": "workbench.refused.too-many",
      "name-taken": { field: "name", words: "workbench.refused.name-taken" },
    } as const;
    return answered(say, await keepScenario(viewer, input), refusals, "workbench.said.kept");
  },
);

export const take = formAction(
  requireCoordinator,
  takeScenarioSchema,
  async (viewer, input, say) => {
    const refusals = { ...notOpen, "no-scenario": "workbench.refused.no-scenario" } as const;
    return answered(say, await takeScenario(viewer, input), refusals, "workbench.said.took");
  },
);

export const drop = formAction(
  requireCoordinator,
  dropScenarioSchema,
  async (viewer, input, say) => {
    const refusals = {
      "no-scenario": "workbench.refused.no-scenario",
      busy: "matching.refused.busy",
    } as const;
    return answered(say, await dropScenario(viewer, input), refusals, "workbench.said.dropped");
  },
);
