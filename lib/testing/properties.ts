import { configureGlobal } from "fast-check";

// The same rounds on every machine and each time: a red run can be looked at again.
configureGlobal({ seed: 20_261_123 });
