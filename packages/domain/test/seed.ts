import fc from 'fast-check'

/** The same generated inputs in every run; `FC_SEED=<number>` tries others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261120) })
