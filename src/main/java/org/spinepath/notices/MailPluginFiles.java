package org.spinepath.notices;

import jakarta.ws.rs.Path;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the plugin's script and style; its data come from our API, which answers administrators only. */
@Path("plugin/" + MailPlugin.ID)
public class MailPluginFiles extends AbstractCockpitPluginRootResource {

    public MailPluginFiles() {
        super(MailPlugin.ID);
    }
}
