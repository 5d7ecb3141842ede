# Upbeat in one container: web, worker and, unless SUPABASE_URL or DATABASE_URL is given, the embedded database in /data.
FROM node:20-bookworm-slim AS build
ENV DO_NOT_TRACK=1 TURBO_TELEMETRY_DISABLED=1
WORKDIR /upbeat
COPY . .
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
# The start compares the sources' times of change with those of the build. A layer keeps whole seconds only, so they are made whole first;
# and pruning must not rewrite the lock file, which counts among the sources.
RUN find . -path ./node_modules -prune -o -type f -exec touch --date=2020-01-01T00:00:00Z {} + \
  && node --input-type=module --eval "import { buildIfNeeded } from './packages/stack/bin/build.mjs'; const { bundled, app } = await buildIfNeeded(process.cwd() + '/'); process.exit(bundled || (await app))" \
  && npm prune --omit=dev --no-save --no-audit --no-fund \
  && rm -rf .turbo node_modules/.cache app/.turbo

FROM node:20-bookworm-slim
# 0.0.0.0 counts as a public address: the demo's sign-in and the outbox page stay shut, so there is no demo, and mail needs SMTP_URL.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 UPBEAT_DATA_DIR=/data UPBEAT_DEMO=off
RUN mkdir /data && chown node:node /data
WORKDIR /upbeat
# Owned by root: the process that serves cannot change what it serves.
COPY --from=build /upbeat /upbeat
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The supervisor is the first process: it hands SIGTERM on, drains web and worker, then closes the database (give it 30 seconds).
CMD ["node", "packages/stack/bin/start.mjs"]
