/** Is the value one that anyone would try: a product's default, `changeme`, `password1`? */
export declare const isWellKnown: (value: string) => boolean;
export declare const isPredictableAccount: (name: string) => boolean;
