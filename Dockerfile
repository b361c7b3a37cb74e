# premortem in an image: Node and the built command line (`premortem`), nothing else; no git, so that revisions cannot be compared in it. It runs as nobody, writes nothing,
# opens no connection:
#
#   docker build -t premortem .
#   docker run --rm --read-only --network none --cap-drop ALL -v "$PWD:/work:ro" premortem lint
#
# Both stages have the same Node, so that the compiled code that the build leaves beside the chunks is used.
FROM node:24-alpine3.22 AS build
WORKDIR /premortem
COPY package.json package-lock.json tsconfig.json ./
# Building is a step of its own.
RUN npm ci --ignore-scripts
COPY src src
COPY rules rules
COPY examples examples
RUN npm run build

FROM alpine:3.22
RUN apk add --no-cache libstdc++ && ln -s /opt/premortem/dist/cli.mjs /usr/local/bin/premortem
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /premortem/dist/cli.mjs /premortem/dist/LICENCES.txt /opt/premortem/dist/
COPY --from=build /premortem/dist/cli /opt/premortem/dist/cli
COPY LICENSE /opt/premortem/
USER 65534:65534
WORKDIR /work
ENTRYPOINT ["node", "/opt/premortem/dist/cli.mjs"]
CMD ["lint"]
