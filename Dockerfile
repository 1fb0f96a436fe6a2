# Parvis on the official image of Payara Server, which runs it as the user "payara".
#
#     mvn package && docker build -t parvis .
#     docker run -p 8080:8080 -v parvis:/opt/payara/appserver/glassfish/domains/domain1/parvis parvis
#
# With PostgreSQL: -e PARVIS_DATASOURCE=jdbc/parvis -e PARVIS_DB_HOST=... -e PARVIS_DB_PASSWORD=...
# Each setting of docs/administration.md is an environment variable: parvis.url is PARVIS_URL.
# On Payara 7: FROM payara/server-full:7.2025.1-jdk21
FROM payara/server-full:6.2025.10-jdk17

# Everything that must outlive the container: the embedded database and what people uploaded.
ENV DATA=${PAYARA_DIR}/glassfish/domains/${DOMAIN_NAME}/parvis
RUN mkdir -p ${DATA}
VOLUME ${DATA}

# The environment wins over what postgresql.asadmin sets, so PostgreSQL is used when it is asked for.
ENV PARVIS_DATASOURCE=java:app/jdbc/parvis DEPLOY_PROPS="--name=parvis --contextroot=/ --virtualservers=server"

COPY --chown=payara:payara target/container/postgresql-42.7.8.jar ${PAYARA_DIR}/glassfish/domains/${DOMAIN_NAME}/lib/
COPY --chown=payara:payara server-config/harden.asadmin ${CONFIG_DIR}/
COPY --chown=payara:payara server-config/postgresql.asadmin ${PREBOOT_COMMANDS}
COPY --chown=payara:payara target/parvis.war ${DEPLOY_DIR}/

# Listeners only move when a server starts: it is hardened here, once. (7 refuses the last lines.)
RUN export ASADMIN="asadmin --user=${ADMIN_USER} --passwordfile=${PASSWORD_FILE}" \
    && ${ASADMIN} start-domain ${DOMAIN_NAME} \
    && ${ASADMIN} multimode --file ${CONFIG_DIR}/harden.asadmin; \
    ${ASADMIN} stop-domain ${DOMAIN_NAME} \
    && rm -rf ${PAYARA_DIR}/glassfish/domains/${DOMAIN_NAME}/logs

# The image has no curl; bash asks the listener of harden.asadmin.
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8090 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
