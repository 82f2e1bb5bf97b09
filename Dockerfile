# A worker of Storyreel with all that it needs: ffmpeg, fonts and the offline voice. Which queues it serves its command says:
#   docker build --tag storyreel . && docker run --env TEMPORAL_ADDRESS=... storyreel worker --queues storyreel-render
FROM node:22-bookworm-slim AS build
WORKDIR /storyreel
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/build.mjs && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates ffmpeg tini \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /storyreel
COPY --from=build /storyreel/package.json ./
COPY --from=build /storyreel/node_modules ./node_modules
COPY --from=build /storyreel/dist ./dist
COPY --from=build /storyreel/voices ./voices
COPY --from=build /storyreel/examples ./examples
ENV NODE_ENV=production STORYREEL_HOME=/home/node/storyreel STORYREEL_LOG=json STORYREEL_HEALTH_ADDRESS=0.0.0.0:8080
USER node
RUN mkdir --mode=700 /home/node/storyreel
# The first process of a container must pass signals on and gather the children that died: ffmpeg's are many.
ENTRYPOINT ["tini", "--", "node", "dist/cli/index.js"]
CMD ["worker"]
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:8080/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
