# The image of all doors: API, worker and command line. Built once, run as the user `node`.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# By the lock file, like the launcher (tools/steps/packages.mjs says why not npm ci).
RUN npm install --no-save --no-audit --no-fund
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY config config
COPY migrations migrations
COPY src src
COPY web web
COPY docs/openapi.json docs/
COPY tools/steps/bundle.mjs tools/steps/pages.mjs tools/steps/
RUN npx nest build && node tools/steps/bundle.mjs && node tools/steps/pages.mjs && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
RUN install -d -o node -g node -m 0700 /var/lib/xuewei /var/lib/xuewei/audit-heads
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
USER node
EXPOSE 3000
CMD ["node", "dist/src/main.js"]
