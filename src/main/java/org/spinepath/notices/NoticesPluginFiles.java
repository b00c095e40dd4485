package org.spinepath.notices;

import jakarta.ws.rs.Path;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the plugin's script and style; its data come from our API, which answers administrators only. */
@Path("plugin/" + NoticesPlugin.ID)
public class NoticesPluginFiles extends AbstractCockpitPluginRootResource {

    public NoticesPluginFiles() {
        super(NoticesPlugin.ID);
    }
}
