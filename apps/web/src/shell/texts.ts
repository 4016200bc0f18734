/** The shape of a message tree, for the other languages: the same keys, any sentence. */
export type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
