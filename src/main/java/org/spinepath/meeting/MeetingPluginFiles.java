package org.spinepath.meeting;

import jakarta.ws.rs.Path;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the plugin's scripts and styles; its data come from our API, which checks the user's rights. */
@Path("plugin/" + MeetingPlugin.ID)
public class MeetingPluginFiles extends AbstractTasklistPluginRootResource {

    public MeetingPluginFiles() {
        super(MeetingPlugin.ID);
    }
}
