package org.spinepath.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the end of the start where to go. */
@Component
class Signpost {

    private static final Logger LOG = LoggerFactory.getLogger(Signpost.class);

    private final ServletWebServerApplicationContext server;
    private final AccessSettings settings;

    Signpost(ServletWebServerApplicationContext server, AccessSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void point() {
        String here = (settings.servedOverTls() ? "https" : "http") + "://localhost:"
                + server.getWebServer().getPort();
        LOG.info("""
                Spinepath is ready.
                    Tasklist      {}{}
                    Cockpit       {}/camunda/app/cockpit/default/
                    New referral  {}/referrals/new
                    Decision API  {}/swagger-ui.html""", here, Doors.TASKLIST, here, here, here);
    }
}
