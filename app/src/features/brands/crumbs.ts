interface Based {
  base: string;
}

/** Breadcrumb of a page below the brand. */
export function belowBrand(label: string) {
  return { breadcrumb: ({ base }: Based) => [{ label: 'Brand', to: `${base}/brand` }, { label }] };
}
