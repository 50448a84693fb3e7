/** Is this a documented tag, alone or with a region (`Storage.WestEurope`)? */
export declare const isDocumentedTag: (text: string) => boolean;
