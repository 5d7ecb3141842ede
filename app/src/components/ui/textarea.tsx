import { forwardRef, useImperativeHandle, useLayoutEffect, useRef, type TextareaHTMLAttributes } from 'react';
import type { FieldTone } from './input';

export interface TextareaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  tone?: FieldTone;
  size?: 'normal' | 'editor';
}

function grow(element: HTMLTextAreaElement | null): void {
  if (!element) return;
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight}px`;
}

const useBrowserLayoutEffect = typeof document === 'undefined' ? () => undefined : useLayoutEffect;

/** Several lines of text; grows with what is written. */
export const Textarea = forwardRef<HTMLTextAreaElement, TextareaProps>(function Textarea(
  { tone, size = 'normal', onInput, value, ...rest },
  ref,
) {
  const element = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => element.current);
  useBrowserLayoutEffect(() => grow(element.current), [value]);

  return (
    <span className="input-box" data-tone={tone} data-size={size}>
      <textarea
        ref={element}
        rows={2}
        value={value}
        {...rest}
        onInput={(event) => {
          grow(event.currentTarget);
          onInput?.(event);
        }}
      />
    </span>
  );
});
